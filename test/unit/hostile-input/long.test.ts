import { call, chain, hostileScripts, key, url } from './hostile-texts';

hostileScripts('long in one place', [
  {
    name: 'a concatenation of 100,000 strings',
    text: () => `var elevenlabs=${Array(100_000).fill('"a"').join('+')}`,
    findings: 0,
  },
  {
    name: 'a URL made of 100,000 strings',
    text: () => `fetch(${Array(100_000).fill('"a"').join('+')},{headers:{'xi-api-key':x}})`,
    findings: 0,
  },
  {
    name: 'a key from 1,000 branches',
    text: () =>
      `const k=${'c?process.env.ELEVENLABS_API_KEY:'.repeat(1000)}0;fetch(${url},{headers:{'xi-api-key':k}})`,
  },
  {
    name: 'a key from 3,000 fallbacks',
    text: () =>
      `const k=${'process.env.ELEVENLABS_API_KEY||'.repeat(3000)}0;fetch(${url},{headers:{'xi-api-key':k}})`,
  },
  {
    name: '20,000 wrong headers in one request',
    text: () => `fetch(${url},{headers:{${"'x-api-key':k,".repeat(20_000)}}})`,
  },
  {
    name: '5,000 header objects in one call',
    text: () => `f(${"{headers:{'x-api-key':elevenKey}},".repeat(5000)})`,
    findings: 0,
  },
  {
    name: '1,000 functions with a request of the same name',
    text: () =>
      chain(
        1000,
        (at) =>
          `function f${at}(){const x=new XMLHttpRequest();x.open('GET',${url});x.setRequestHeader('x-api-key',k)}`,
      ),
    findings: 1000,
  },
  {
    name: '2,000 placeholders',
    text: () => chain(2000, (at) => `fetch(${url},{headers:{'xi-api-key':'YOUR_API_KEY_${at}'}});`),
    findings: 2000,
  },
  {
    name: 'one header object in 5,000 requests',
    text: () => `const h={'x-api-key':k};${`fetch(${url},{headers:h});`.repeat(5000)}`,
    findings: 1,
  },
  {
    name: 'a variable that is set 10,000 times',
    text: () =>
      `let k;${'k=process.env.ELEVENLABS_API_KEY;'.repeat(10_000)}${`fetch(${url},{headers:{'xi-api-key':k}});`.repeat(1000)}`,
    findings: 0,
  },
  {
    name: 'options that 48 branches extend, and requests with them after each',
    text: () =>
      `let o={};${`if(c)o={...o,headers:{'x-api-key':k}};fetch(${url},o);`.repeat(48)}${`fetch(${url},o);`.repeat(200)}`,
    findings: 48,
  },
  {
    name: 'a URL that 48 loops extend, and requests to it after each',
    text: () =>
      `let u=${url};${"for(const p of ps)u+='/a';fetch(u,{headers:{'x-api-key':k}});".repeat(48)}${"fetch(u,{headers:{'x-api-key':k}});".repeat(100)}`,
    findings: 7,
  },
  {
    name: '2,000 headers that are set individually',
    text: () => `const h=new Headers();${"h.set('x-api-key',k);".repeat(2000)}fetch(${url},{headers:h});`,
  },
  { name: 'a chain of 100 calls', text: () => `elevenlabs${'.then(fetch)'.repeat(100)}`, findings: 0 },
  {
    name: 'a name of 100,000 words',
    text: () => `fetch(url,{headers:{Authorization:${'elevenLabs'.repeat(100_000)}Key}})`,
  },
  {
    name: 'a header name with 100,000 spaces',
    text: () => `fetch(${url},{headers:{'xi-api-key${' '.repeat(100_000)}':k}})`,
    findings: 1,
  },
  {
    name: '100,000 @ in a URL',
    text: () => `fetch('https://${'@'.repeat(100_000)}api.elevenlabs.io',{headers:{'x-api-key':k}})`,
  },
  {
    name: '100,000 ports in a URL',
    text: () => `fetch('https://api.elevenlabs.io${':1'.repeat(100_000)}',{headers:{'x-api-key':k}})`,
  },
  {
    name: 'a key after 100,000 escaped line breaks',
    text: () => `fetch(${url},{headers:{'xi-api-key':'${'\\n'.repeat(100_000)}${key}'}})`,
  },
  {
    name: 'Bearer with 100,000 spaces',
    text: () => `fetch(${url},{headers:{Authorization:'Bearer${' '.repeat(100_000)}'+apiKey}})`,
    findings: 1,
  },
  {
    name: 'a template of 1,000 parts',
    text: () => `fetch(\`${`\${x}`.repeat(1000)}\`,{headers:{'xi-api-key':k}})`,
    findings: 0,
  },
  {
    name: '20,000 disable comments',
    text: () => '// elevenlabs-lint-disable\n'.repeat(20_000) + call,
    findings: 0,
  },
  {
    name: '20,000 disable comments after the call',
    text: () => `${call}${'/* elevenlabs-lint-disable-next-line */'.repeat(20_000)}`,
    findings: 2,
  },
  {
    name: 'a comment that starts with 100,000 stars and disables 2,000 times',
    text: () => `/*${'*'.repeat(100_000)}${' elevenlabs-lint-disable bearer-auth'.repeat(2000)}*/${call}`,
    findings: 1,
  },
  {
    name: '500 calls that are disabled and enabled',
    text: () => `// elevenlabs-lint-disable\n${call}\n// elevenlabs-lint-enable\n${call}\n`.repeat(500),
    findings: 1000,
  },
  {
    name: '5,000 objects that set the environment at once',
    text: () =>
      `${chain(5000, (at) => `const a${at}={};a${at}[b]=c;`)}Object.assign(process.env,${chain(5000, (at) => `a${at},`)});${call}`,
    findings: 2,
  },
]);
