/** The name of a file without its folders. */
export function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** The folder of a file, with a final slash. */
export function folderName(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The same string for all spellings of a URI, which may encode more or fewer characters. */
export function decoded(uri: string): string {
  if (!uri.includes('%')) {
    return uri;
  }
  try {
    return decodeURIComponent(uri);
  } catch {
    // A lone `%` isn't valid in a URI.
    return uri;
  }
}
