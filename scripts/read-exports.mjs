// Checks the open data of a built site with parsers that share no code with its writer, Papa Parse and Ajv, and prints
// what it found line by line: node scripts/read-exports.mjs dist. It also reads broken copies, made in memory, and
// fails if one of them passes.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";

// Where scripts/tools.sh installs the parsers; lib.sh sets the variable.
const require = createRequire(`${resolve(process.env.NPM_TESTS ?? ".tools/npm/tests")}/`);
const Papa = require("papaparse");
const { default: Ajv } = require("ajv/dist/2020");

const folder = join(process.argv[2] ?? "dist", "open-data");
const read = (name) => {
  try {
    return readFileSync(join(folder, name));
  } catch {
    console.error(`${join(folder, name)} is missing: prerender writes it into the built site.`);
    process.exit(1);
  }
};
const list = (items) => items.join("; ");
const yes = (is) => (is ? "Yes" : "No");
const named = (items, id) => items.find((item) => item.id === id)?.name ?? "";

// What each sheet must hold, worked out independently from the JSON file.
const SHEETS = {
  "practices.csv": {
    header: ["Principle id", "Principle", "Practice id", "Practice", "Statement", "Level", "Words at this level", "What is new at this level"],
    rows: (all) =>
      all.principles.flatMap((principle) =>
        principle.practices.flatMap((practice) =>
          all.levels
            .filter((level) => level.id in practice.levels)
            .map((level) => [
              principle.id, principle.name, practice.id, practice.title, practice.statement, level.name,
              practice.levels[level.id], practice.steps[level.id] ?? "",
            ]),
        ),
      ),
  },
  "targets.csv": {
    header: ["Track id", "Track", "Family", "Principle id", "Principle", "Weight", "Target at G1", "Target at G2", "Target at G3", "Target at G4"],
    rows: (all) =>
      all.tracks.flatMap((track) =>
        all.principles
          .filter((principle) => principle.id in track.weights)
          .map((principle) => {
            const weight = track.weights[principle.id];
            const target = (grade, at) => (track.grades.includes(grade) ? all.levels[all.targets[weight][at]].name : "");
            return [
              track.id, track.name, named(all.families, track.family), principle.id, principle.name,
              weight[0].toUpperCase() + weight.slice(1), ...["g1", "g2", "g3", "g4"].map(target),
            ];
          }),
      ),
  },
  "tracks.csv": {
    header: ["Track id", "Track", "Family", "Grade", "Grade name", "What matters most", "What is new at this grade"],
    rows: (all) =>
      all.tracks.flatMap((track) =>
        track.at_grades.map((entry) => [
          track.id, track.name, named(all.families, track.family), entry.grade.toUpperCase(), named(all.grades, entry.grade),
          entry.matters, entry.new,
        ]),
      ),
  },
  "activities.csv": {
    header: [
      "Activity id", "Activity", "About", "How you learn", "Fits", "Principle ids", "Principles", "Practice ids", "Levels it can take you to", "Time",
      "Can begin soon", "First step", "Provider", "Source ids", "Unverified",
    ],
    rows: (all) => {
      const modes = { "on-the-job": "On the job", "with-peers": "With peers", formal: "Formal learning" };
      const fits = { principles: "The principles named", any: "Any principle", "te-tiriti": "Te Tiriti guidance, beside the principles" };
      return all.activities.map((activity) => [
        activity.id, activity.title, activity.about, modes[activity.mode], fits[activity.fits], list(activity.principles),
        list(activity.principles.map((id) => named(all.principles, id))), list(activity.practices), list(activity.reaches.map((id) => named(all.levels, id))),
        activity.time, yes(activity.soon), activity.first_step, activity.provider, list(activity.cites), yes(activity.unverified),
      ]);
    },
  },
  "glossary.csv": {
    header: ["Term id", "Term", "Language", "Forms", "Definition", "Ask locally", "Source ids", "Unverified"],
    rows: (all) =>
      all.glossary.map((term) => [
        term.id, term.term, term.language === "mi" ? "te reo Māori" : "English", list(term.forms), term.definition,
        yes(term.ask_locally), list(term.cites), yes(term.unverified),
      ]),
  },
  "sources.csv": {
    header: ["Source id", "Title", "Publisher", "Web address", "Used for", "Looked at on", "Stored copy"],
    rows: (all) =>
      all.sources.map((source) => [
        source.id, source.title, source.publisher, source.url, source.used_for, source.checked, yes(source.stored_copy),
      ]),
  },
};

// What a spreadsheet would run as a formula.
const RUNS = /^[=+\-@\t\r\n]/;
// In a sheet, a text that begins like this has an apostrophe before it.
const asText = (cell) => (RUNS.test(cell) ? `'${cell}` : cell);

// The faults of a sheet, one sentence each; none if it is sound.
function faultsOfSheet(name, bytes, all) {
  const faults = [];
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ["is not UTF-8"];
  }
  if (!text.startsWith("\ufeff")) faults.push("has no byte order mark");
  if (/^\ufeff?"?ID/.test(text)) faults.push("begins with ID, which Excel takes for another format");
  if (!text.endsWith("\r\n") || /(^|[^\r])\n|\r(?!\n)/.test(text)) faults.push("has a line that does not end in CRLF");
  // Papa Parse removes the byte order mark itself, as Excel does.
  const { data, errors, meta } = Papa.parse(text.replace(/\r\n$/, ""), { delimiter: ",", quoteChar: '"', header: false });
  for (const error of errors) faults.push(`cannot be read: ${error.message} (row ${error.row})`);
  if (meta.linebreak !== "\r\n") faults.push("is not read as lines that end in CRLF");
  const [header, ...rows] = data;
  const expected = SHEETS[name];
  if (!isDeepStrictEqual(header, expected.header)) faults.push(`has another header: ${header}`);
  rows.forEach((row, at) => {
    if (row.length !== header.length) faults.push(`row ${at + 1} has ${row.length} columns instead of ${header.length}`);
    if (row.some((cell) => RUNS.test(cell))) faults.push(`row ${at + 1} has a cell that a spreadsheet would run`);
  });
  const wanted = expected.rows(all).map((row) => row.map(asText));
  if (rows.length !== wanted.length) faults.push(`has ${rows.length} rows instead of ${wanted.length}`);
  const other = rows.findIndex((row, at) => !isDeepStrictEqual(row, wanted[at]));
  if (other >= 0) faults.push(`row ${other + 1} does not say what framework.json says: ${rows[other]}`);
  return faults;
}

const validate = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(read("bundle.schema.json")));
const faultsOfBundle = (all) => (validate(all) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));

let failed = false;
function say(name, faults, words) {
  if (faults.length === 0) console.log(`${name}: ${words}`);
  for (const fault of faults.slice(0, 10)) console.error(`${name}: ${fault}`);
  failed ||= faults.length > 0;
}

const bundle = JSON.parse(read("framework.json"));
say("framework.json", faultsOfBundle(bundle), `follows bundle.schema.json, ${Object.keys(bundle).length} properties`);
let macrons = 0;
for (const name of Object.keys(SHEETS)) {
  const bytes = read(name);
  const faults = faultsOfSheet(name, bytes, bundle);
  macrons += bytes.toString("utf8").split("Māori").length - 1;
  say(name, faults, `${SHEETS[name].rows(bundle).length} rows of ${SHEETS[name].header.length} columns, each as in framework.json`);
}
say("Māori", macrons > 0 ? [] : ["is in no sheet, so macrons were lost or nothing was read"], `appears ${macrons} times in the sheets, with its macron`);

// Broken copies, each with the fault that must be found: a check that lets one pass proves nothing about the rest.
const sheet = (fault, name, change) => {
  const before = read(name).toString("utf8");
  const after = change(before);
  return { fault, changed: before !== after, faults: () => faultsOfSheet(name, Buffer.from(after, "utf8"), bundle) };
};
const json = (fault, change) => {
  const after = structuredClone(bundle);
  change(after);
  return { fault, changed: !isDeepStrictEqual(bundle, after), faults: () => faultsOfBundle(after) };
};
const broken = {
  "without its mark": sheet("has no byte order mark", "sources.csv", (text) => text.slice(1)),
  "with LF alone": sheet("does not end in CRLF", "sources.csv", (text) => text.replaceAll("\r\n", "\n")),
  "with one LF alone": sheet("does not end in CRLF", "sources.csv", (text) => text.replace("\r\n", "\n")),
  "with an open quote": sheet("cannot be read", "tracks.csv", (text) => text.replace(/"\r\n$/, "\r\n")),
  "without one cell": sheet("has 9 columns instead of 10", "targets.csv", (text) => text.replace(/,"[^"]*"\r\n$/, "\r\n")),
  "without its last row": sheet("rows instead of", "glossary.csv", (text) => text.replace(/\r\n"[^\r]*\r\n$/, "\r\n")),
  "with another heading": sheet("another header", "practices.csv", (text) => text.replace("Principle id", "Principle")),
  "that begins with ID": sheet("another format", "practices.csv", (text) => text.replace("Principle id", "ID")),
  "with macrons lost": sheet("does not say what", "glossary.csv", (text) => text.replaceAll("ā", "a")),
  "read as an old code page": sheet("does not say what", "glossary.csv", (text) => `\ufeff${Buffer.from(text.slice(1)).toString("latin1")}`),
  "with a formula": sheet("would run", "sources.csv", (text) => text.replace(/"[^"]*"\r\n$/, '"=1+1"\r\n')),
  "with another level": sheet("does not say what", "targets.csv", (text) => text.replace(/"Leading"\r\n/, '"Aware"\r\n')),
  "without a licence": json("required property 'licence'", (all) => delete all.licence),
  "with an id for a track": json("/tracks/0 must be object", (all) => (all.tracks[0] = all.tracks[0].id)),
  "with a number for words": json("/levels/leading must be string", (all) => (all.principles[0].practices[0].levels.leading = 4)),
  "with a surplus property": json("/network must NOT have additional", (all) => (all.network.surplus = "")),
};
for (const [words, { fault, changed, faults }] of Object.entries(broken)) {
  if (!changed) say("Self-test", [`a copy ${words} could not be made`]);
  else if (!faults().some((found) => found.includes(fault))) say("Self-test", [`a copy ${words} was let through`]);
}
if (!failed) console.log(`Self-test: ${Object.keys(broken).length} broken copies were all refused`);
process.exit(failed ? 1 : 0);
