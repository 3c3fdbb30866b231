import { chain, hostileScripts, url } from './hostile-texts';

hostileScripts('circular, or growing without end', [
  {
    name: 'constants that refer to themselves',
    text: () =>
      `const a=a.b;const b=b(b);const elevenlabs=c=>elevenlabs(c);const {d}=d;const [e]=e;
       fetch(a,{headers:{'xi-api-key':b,Authorization:elevenlabs(elevenlabs),'x-api-key':d,'api-key':e}})`,
  },
  {
    name: 'functions that call each other',
    text: () =>
      `const a=b.x,b=a.y;function f(x){return g(x)+f(x)}function g(x){return f(x)+g(x)}
       fetch(f(1),{headers:{'xi-api-key':a,Authorization:f(g(1))}}) // elevenlabs`,
  },
  {
    name: 'helpers that each pass a name on twice',
    text: () =>
      `${chain(500, (at) => `const f${at}=(n)=>f${at + 1}(n)??f${at + 1}(n);`)}fetch(${url},{headers:{'xi-api-key':f0('ELEVENLABS_API_KEY')}})`,
  },
  {
    name: 'patterns that destructure each other',
    text: () =>
      `${chain(500, (at) => `const {a${at}}=a${at + 1};`)}const {a500}=a0;fetch(${url},{headers:{'xi-api-key':a0.k}})`,
  },
  {
    name: 'instances that are made of themselves',
    text: () =>
      `class A{a=new A();get b(){return new A().a.b}}fetch(${url},{headers:{'xi-api-key':new A()${'.a'.repeat(500)}.b}})`,
  },
  {
    name: 'hooks that get each other',
    text: () =>
      `function f(c){c.headers['x-api-key']=elevenKey;g(f)}function g(c){f(g);c.headers['x-api-key']=elevenKey}`,
  },
  {
    name: 'variables that are set to each other in loops',
    text: () =>
      `let a,b,c;while(x){a=b+c;b=c+a;c=a+b;a+=b;b+=a;if(a)c=a;else c=b}fetch(a,{headers:{'xi-api-key':c,Authorization:elevenlabs(b)}})`,
  },
  {
    name: 'a variable that doubles 40 times, and 40 variables with two values each',
    text: () =>
      `let a=${url};${'a=a+a;if(x)a+=a;'.repeat(40)}${chain(40, (at) => `let b${at}=b${at + 1};if(x)b${at}=b${at + 1}+b${at + 1};`)}fetch(a+b0,{headers:{Authorization:b0}})`,
  },
  {
    name: 'lists that contain each other, and are mapped to themselves',
    text: () =>
      `const a=[...b,...b],b=[...a,...a];const c=c.map((x)=>c.filter(x));for(const d of a.map((x)=>b.map((y)=>x+y)))fetch(d,{headers:{Authorization:elevenlabs(c[d])}})`,
  },
  {
    name: 'a helper with 240 callers that sends 200 requests',
    text: () =>
      `function f(u,k){${`fetch(u,{headers:{Authorization:'Bearer '+k}});`.repeat(200)}}${`f(${url},elevenKey);`.repeat(240)}`,
    findings: 200,
  },
  {
    name: 'a function with 50 returns that 100 requests call',
    text: () =>
      `function k(x){${chain(50, (at) => `if(x==${at})return process.env.ELEVENLABS_API_KEY;`)}}${`fetch(${url},{headers:{'xi-api-key':k(x)}});`.repeat(100)}`,
    findings: 50,
  },
  {
    name: 'a function with 1,000 returns that 1,000 requests call',
    text: () =>
      `function k(x){${chain(1000, (at) => `if(x==${at})return process.env.ELEVENLABS_API_KEY;`)}}${`fetch(${url},{headers:{'xi-api-key':k(x)}});`.repeat(1000)}`,
    findings: 0,
  },
  {
    name: 'a class with 1,000 members that are all read',
    text: () =>
      `class A{${chain(1000, (at) => `static u${at}=${url};`)}}${chain(1000, (at) => `fetch(A.u${at},{headers:{'x-api-key':k}});`)}`,
    findings: 1000,
  },
  {
    name: 'ten helpers in a row with 100 callers each',
    text: () =>
      `${chain(10, (at) => `function f${at}(u){return f${at + 1}('/'+u)}${`f${at}(${url});`.repeat(100)}`)}function f10(u){fetch(u,{headers:{Authorization:elevenKey}})}`,
  },
  {
    name: 'a chain of 500 header fields',
    text: () => `superagent.get(${url})${'.set("Accept",elevenKey)'.repeat(500)}`,
    findings: 0,
  },
  {
    name: 'an agent that is set up and sends a request, 3,000 times each',
    text: () =>
      `import request from 'superagent';const agent=request.agent();${`agent.set('x-api-key',k);agent.get(${url});`.repeat(3000)}`,
    findings: 3000,
  },
  {
    name: 'an agent with 500 settings in a chain',
    text: () =>
      `import request from 'superagent';request.agent()${`.set('x-api-key',k)`.repeat(500)}.get(${url})`,
  },
  {
    name: 'instances of bent that are made of each other',
    text: () =>
      `import bent from 'bent';const a=b(${url});const b=a(${url});bent(bent(bent(${url})))(${url},a,{'x-api-key':k});${'bent('.repeat(100)}${')'.repeat(100)}`,
  },
  {
    name: 'a validated environment that is read 2,000 times',
    text: () =>
      `const env=z.object({K:z.string()}).parse(process.env);${`fetch(${url},{headers:{'xi-api-key':env.K}});`.repeat(2000)}`,
    findings: 2000,
  },
  {
    name: 'classes that read each other',
    text: () =>
      `class A{get k(){return this.k}b=this.c;c=this.b;d(){fetch(${url},{headers:{Authorization:this.k,'x-api-key':this.b}})}}`,
  },
  {
    name: 'objects that are spread into themselves',
    text: () => `const a={...b,'x-api-key':k};const b={...a,...b};fetch(${url},{headers:{...a,...b}})`,
    findings: 1,
  },
  {
    name: 'the same spread twice, 200 times',
    text: () =>
      `const a0={'x-api-key':k};${chain(200, (at) => `const a${at + 1}={...a${at},...a${at}};`)}fetch(${url},{headers:a200})`,
  },
  {
    name: 'the same spread ten times, 7 times',
    text: () =>
      `const a0={'x-api-key':k};${chain(7, (at) => `const a${at + 1}={${`...a${at},`.repeat(10)}};`)}fetch(${url},{headers:a7})`,
    findings: 1,
  },
  {
    name: 'the same string twice, 60 times',
    text: () =>
      `const a0='a';${chain(60, (at) => `const a${at + 1}=a${at}+a${at};`)}fetch(a60,{headers:{'xi-api-key':k}})`,
    findings: 0,
  },
  {
    name: 'the same branch twice, 60 times',
    text: () =>
      `const a0='a';${chain(60, (at) => `const a${at + 1}=c?a${at}:a${at};`)}fetch(a60,{headers:{'xi-api-key':a60}})`,
    findings: 0,
  },
  {
    name: '30 helpers that call the next one twice',
    text: () =>
      `const f0=()=>process.env.ELEVENLABS_API_KEY;${chain(30, (at) => `const f${at + 1}=()=>f${at}()+f${at}();`)}fetch(${url},{headers:{'xi-api-key':f30()}})`,
  },
]);
