import { call, hostileScripts, url } from './hostile-texts';

hostileScripts('nested', [
  { name: '100,000 open brackets', text: () => `elevenLabsKey${'['.repeat(100_000)}`, wasRead: false },
  {
    name: '20,000 pairs of parentheses',
    text: () => `elevenLabsKey(${'('.repeat(20_000)}${')'.repeat(20_000)})`,
    wasRead: false,
  },
  {
    name: '20,000 blocks',
    text: () => `${'{'.repeat(20_000)}elevenLabsKey${'}'.repeat(20_000)}`,
    wasRead: false,
  },
  {
    name: '20,000 elements',
    text: () => `const elevenLabsKey=${'<a>'.repeat(20_000)}`,
    language: 'tsx',
    wasRead: false,
  },
  {
    name: '20,000 templates in templates',
    text: () => `elevenLabsKey;${'`${'.repeat(20_000)}`,
    wasRead: false,
  },
  {
    name: '20,000 type arguments',
    text: () => `let elevenLabsKey:${'A<'.repeat(20_000)}`,
    language: 'ts',
    wasRead: false,
  },
  {
    name: '100 calls in calls',
    text: () => `elevenLabsKey;${'fetch('.repeat(100)}${')'.repeat(100)}`,
    findings: 0,
  },
  {
    name: '100 calls of names after async in calls',
    text: () => `elevenLabsKey;${'f(async g'.repeat(100)}`,
    findings: 0,
  },
  {
    name: '20 default values in default values',
    text: () => `elevenLabsKey;${'f((a = ('.repeat(20)}`,
    findings: 0,
  },
  ...(['((a = ', 'export declare ', 'async readonly abstract ', '<|import '] as const).map((piece) => ({
    name: `2,000 times ${piece}`,
    text: () => `elevenLabsKey;${piece.repeat(2_000)}`,
    language: 'tsx' as const,
    wasRead: false,
  })),
  {
    name: '200 objects in objects',
    text: () => `fetch(${url},${'{headers:'.repeat(200)}1${'}'.repeat(200)})`,
    findings: 0,
  },
  {
    name: '50 functions in functions',
    text: () => `${'function f(){'.repeat(50)}${call}${'}'.repeat(50)}`,
    findings: 2,
  },
  {
    name: '300 branches in branches',
    text: () => `${`if(a){${call}`.repeat(300)}${'}'.repeat(300)}`,
    findings: 600,
  },
  {
    name: '300 links of else if',
    text: () => `${`if(a){${call}}else `.repeat(300)}{}`,
    findings: 600,
  },
  {
    name: 'both headers in 100 branches in branches',
    text: () =>
      `${`if(a){fetch(${url},{headers:{'xi-api-key':k,Authorization:'Bearer '+k}});`.repeat(100)}${'}'.repeat(100)}`,
    findings: 100,
  },
  {
    name: 'one header or the other in 100 branches in branches',
    text: () =>
      `${`if(a){fetch(${url},{headers:{...(b?{'xi-api-key':k}:{Authorization:'Bearer '+t})}});`.repeat(100)}${'}'.repeat(100)}`,
    findings: 0,
  },
  {
    name: 'a member of 100,000 members',
    text: () => `fetch(${url},{headers:{Authorization:eleven${'.a'.repeat(100_000)}}})`,
  },
]);
