import type { WorkspaceFiles } from './workspace-files';

/** Caches a result for each folder until something changes. Doesn't cache folders that the host doesn't watch. */
export class PerFolder<Found> {
  private readonly known = new Map<string, Promise<Found>>();

  /** @param find must not reject. */
  constructor(
    private readonly files: Pick<WorkspaceFiles, 'isWatched'>,
    private readonly find: (folder: string) => Promise<Found>,
  ) {}

  of(folder: string): Promise<Found> {
    const known = this.known.get(folder);
    if (known !== undefined) {
      return known;
    }
    const found = this.find(folder);
    if (this.files.isWatched(folder)) {
      this.known.set(folder, found);
    }
    return found;
  }

  clear(): void {
    this.known.clear();
  }
}
