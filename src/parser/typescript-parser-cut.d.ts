/** The virtual module that `esbuild.js` cuts out of `typescript`: the part of the parser that the linter uses. */
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
    updateSourceFile,
  } from 'typescript';
}
