import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

const mostColours = 32;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, in one number. */
  readonly colours: readonly number[];
}

interface Palette {
  readonly colours: readonly number[];
  /** The index in `colours` of each colour of the picture. */
  readonly indices: ReadonlyMap<number, number>;
}

/**
 * Shrinks a PNG to a third, so that the pictures of the README fit into the package. A picture of an editor has few
 * colours, and nobody misses some shades on the edges of letters.
 * @param browser decodes the picture.
 */
export async function smallPicture(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const decoded = await page.evaluate(decode, png.toString('base64'));
  await page.close();
  const bytes = Buffer.from(decoded.bytes, 'base64');
  const { width, height } = decoded;
  const colours = Array.from({ length: width * height }, (_, pixel) => bytes.readUIntBE(pixel * 4, 3));
  return encodePng({ width, height, colours }, choosePalette(colours));
}

/** Runs in the page; the bytes are red, green, blue and opacity of each pixel, in base64. */
async function decode(png: string): Promise<{ width: number; height: number; bytes: string }> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('The browser has no canvas.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let start = 0; start < data.length; start += 32_768) {
    text += String.fromCharCode(...data.subarray(start, start + 32_768));
  }
  return { width, height, bytes: btoa(text) };
}

/** Keeps frequent colours that are far from the others kept; each of the rest becomes its nearest kept one. */
function choosePalette(pixels: readonly number[]): Palette {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  // Each colour remembers its nearest kept one, so a new one is compared with each only once.
  const all = [...counts].map(([colour, count]) => ({ colour, count, index: 0, distance: 1e6 }));
  const kept: number[] = [];
  while (kept.length < Math.min(mostColours, all.length)) {
    const next = all.reduce((a, b) => (b.count * b.distance > a.count * a.distance ? b : a)).colour;
    for (const one of all) {
      const toNext = distance(one.colour, next);
      if (toNext < one.distance) Object.assign(one, { index: kept.length, distance: toNext });
    }
    kept.push(next);
  }
  return { colours: kept, indices: new Map(all.map(({ colour, index }) => [colour, index])) };
}

function distance(a: number, b: number): number {
  const difference = (shift: number): number => ((a >> shift) & 255) - ((b >> shift) & 255);
  return difference(16) ** 2 + difference(8) ** 2 + difference(0) ** 2;
}

function encodePng({ width, height, colours }: Pixels, palette: Palette): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel: an index in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, row) => {
    const pixels = colours.slice(row * width, (row + 1) * width);
    // Each row starts with the number of its filter: none.
    return Buffer.of(0, ...pixels.map((colour) => palette.indices.get(colour) ?? 0));
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
