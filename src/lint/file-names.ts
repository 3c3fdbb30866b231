/** The name of a file without its folders. */
export function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** The folder of a file, with a final slash. */
export function folderName(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
