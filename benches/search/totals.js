// What the plain loop answers, in Node: `node totals.js QUESTIONS INDEX OUT`.
import { readFile, writeFile } from "node:fs/promises";
import { ask, open } from "tool";

const [questions, index, out] = process.argv.slice(2);
await open("", async (name) => JSON.parse(await readFile(`${index}/${name}`, "utf8")));
const totals = [];
for (const question of JSON.parse(await readFile(questions, "utf8"))) totals.push((await ask(question)).total);
await writeFile(out, JSON.stringify(totals));
