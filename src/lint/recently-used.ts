interface Kept<Value> {
  readonly value: Value;
  readonly size: number;
}

/** Values by name. Keeps those that were used last: as many as have a size together, and at least the last one. */
export class RecentlyUsed<Value> {
  /** The last used last. */
  private readonly known = new Map<string, Kept<Value>>();
  private size = 0;

  /** @param most the size of all kept values together, in the unit of `keep`. */
  constructor(private readonly most: number) {}

  get(name: string): Value | undefined {
    const kept = this.take(name);
    if (kept !== undefined) this.keep(name, kept.value, kept.size);
    return kept?.value;
  }

  /** Also replaces the value that was kept under the name. */
  keep(name: string, value: Value, size: number): void {
    this.take(name);
    this.known.set(name, { value, size });
    this.size += size;
    for (const oldest of this.known.keys()) {
      if (this.size <= this.most || oldest === name) break;
      this.take(oldest);
    }
  }

  forget(name: string): void {
    this.take(name);
  }

  clear(): void {
    this.known.clear();
    this.size = 0;
  }

  private take(name: string): Kept<Value> | undefined {
    const kept = this.known.get(name);
    if (kept !== undefined) {
      this.known.delete(name);
      this.size -= kept.size;
    }
    return kept;
  }
}
