/** The pages of the rules by id, as Markdown without their titles. `esbuild.js` makes this module of docs/rules/. */
declare module 'rule-pages' {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}
