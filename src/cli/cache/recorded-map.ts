/** A map that records which keys are looked up. Iterating it records nothing. */
export class RecordedMap<Value> implements ReadonlyMap<string, Value> {
  /** @param lookedUp receives every key, whether the map has it or not. */
  constructor(
    private readonly map: ReadonlyMap<string, Value>,
    private readonly lookedUp: Set<string>,
  ) {}

  get size(): number {
    return this.map.size;
  }

  get(key: string): Value | undefined {
    this.lookedUp.add(key);
    return this.map.get(key);
  }

  has(key: string): boolean {
    this.lookedUp.add(key);
    return this.map.has(key);
  }

  forEach(receive: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    this.map.forEach(receive);
  }

  entries(): MapIterator<[string, Value]> {
    return this.map.entries();
  }

  keys(): MapIterator<string> {
    return this.map.keys();
  }

  values(): MapIterator<Value> {
    return this.map.values();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.map[Symbol.iterator]();
  }
}
