// The parts of Node that the project uses, so that it type-checks before `npm install`.

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
