const control = '\u001b';
const clearLine = `\r${control}[K`;

/** A line at the bottom of a terminal, which says how far a long run is. */
export class ProgressLine {
  private isShown = false;
  private next: number;

  /**
   * @param write writes to the terminal. @param now a clock in milliseconds.
   * @param wait after how many milliseconds there is a line at all: short runs need none.
   */
  constructor(
    private readonly write: (text: string) => void,
    private readonly now: () => number = () => performance.now(),
    wait = 1_000,
  ) {
    this.next = now() + wait;
  }

  /** Shows a text instead of the last one, ten times a second at most. */
  show(text: () => string): void {
    if (this.now() < this.next) return;
    this.next = this.now() + 100;
    this.isShown = true;
    this.write(clearLine + text());
  }

  /** Makes room for other output. */
  clear(): void {
    if (this.isShown) this.write(clearLine);
    this.isShown = false;
  }
}
