/** The virtual module that `esbuild.js` makes out of `typescript`: what the linter uses of the parser. */
declare module 'typescript-parser-cut' {
  export {
    createSourceFile,
    forEachChild,
    getLeadingCommentRanges,
    getTrailingCommentRanges,
    NodeFlags,
    ScriptKind,
    ScriptTarget,
    SyntaxKind,
  } from 'typescript';
}
