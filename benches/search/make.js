// Makes a tool's index in Node: `node make.js ARTICLES OUT PACKAGES`.
import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { make } from "tool";

const [from, out, packages] = process.argv.slice(2);
const articles = [];
for await (const line of createInterface({ input: createReadStream(from) })) articles.push(JSON.parse(line));
await mkdir(out, { recursive: true });
await make(articles, (name, text) => writeFile(`${out}/${name}`, text), { out, packages: JSON.parse(packages) });
