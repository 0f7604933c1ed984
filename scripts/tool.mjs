// A library among the tools that the scripts install, which lie outside this folder.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const tools = createRequire(join(process.env.NPM_BUILD, "package.json"));

export const tool = (name) => import(pathToFileURL(tools.resolve(name)));
