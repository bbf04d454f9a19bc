// Converts every image of a folder with libvips (the npm package sharp): two images at a time, one thread each.
// usage: node sharp.mjs DIR OUT --to webp|jpeg|png|tiff|gif [--quality Q] [--max-size N] [--workers N]
// Prints one closing line: images=N errors=N seconds=S images_per_second=R bytes_in=B bytes_out=B
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";

const sharp = createRequire(join(process.env.NODE_PATH ?? ".", "x"))("sharp");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: "string" },
    quality: { type: "string", default: "80" },
    "max-size": { type: "string", default: "0" },
    workers: { type: "string", default: "2" },
  },
});
const [dir, out] = positionals;
const size = Number(values["max-size"]);
const lossy = ["jpeg", "webp"].includes(values.to) ? { quality: Number(values.quality) } : {};
const files = readdirSync(dir, { recursive: true })
  .map((name) => join(dir, name))
  .filter((name) => /\.(jpe?g|png|gif|bmp|tiff?|webp)$/i.test(name) && statSync(name).isFile())
  .sort();

sharp.concurrency(1);
sharp.cache(false);
let next = 0;
let errors = 0;
let bytesIn = 0;
let bytesOut = 0;

async function work() {
  while (next < files.length) {
    const index = next++;
    try {
      let image = sharp(files[index], { limitInputPixels: false }).rotate();
      if (size) {
        image = image.resize(size, size, { fit: "inside", withoutEnlargement: true });
      }
      const info = await image.toFormat(values.to, lossy).toFile(join(out, `${index}.${values.to}`));
      bytesIn += statSync(files[index]).size;
      bytesOut += info.size;
    } catch {
      errors++;
    }
  }
}

const start = process.hrtime.bigint();
await Promise.all(Array.from({ length: Number(values.workers) }, work));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(
  `images=${files.length} errors=${errors} seconds=${seconds.toFixed(3)} ` +
    `images_per_second=${(files.length / seconds).toFixed(2)} bytes_in=${bytesIn} bytes_out=${bytesOut}`,
);
