import { call, hostileScripts } from './hostile-texts';

hostileScripts('large', [
  {
    name: '5 MB without ElevenLabs, on one line',
    text: () => 'function a(b,c){return b+c*2}'.repeat(172_414),
    findings: 0,
  },
  {
    name: "5 MB of code with the vendor's name, on one line",
    text: () => `eleven;${'function a(b,c){return b+c*2}'.repeat(172_414)}`,
    findings: 0,
  },
  { name: '5 MB in one string', text: () => `const eleven='${'a'.repeat(5_000_000)}';${call}`, findings: 2 },
  { name: '5 MB in one comment', text: () => `/*${'* elevenlabs '.repeat(400_000)}*/${call}`, findings: 2 },
  { name: 'a megabyte of requests on one line', text: () => call.repeat(10_000), findings: 20_000 },
  { name: 'a megabyte of line breaks', text: () => `${call}${'\n'.repeat(1_000_000)}${call}`, findings: 4 },
  { name: 'a megabyte of spaces', text: () => `${call}${' '.repeat(1_000_000)}${call}`, findings: 4 },
]);
