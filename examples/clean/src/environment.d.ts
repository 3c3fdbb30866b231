// What the project uses of Node, so that it type-checks before `npm install`.

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
