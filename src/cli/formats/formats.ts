import type { Format } from './format';
import type { FormatName } from './format-names';

/** Loads a format. A run needs only one of them. */
export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case 'stylish':
      return (await import('./stylish')).stylishFormat;
    case 'json':
      return (await import('./json')).jsonFormat;
    case 'sarif':
      return (await import('./sarif/sarif')).sarifFormat;
    case 'github':
      return (await import('./github')).githubFormat;
    case 'junit':
      return (await import('./junit')).junitFormat;
    case 'compact':
      return (await import('./compact')).compactFormat;
  }
}
