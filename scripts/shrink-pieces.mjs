// Shrinks the pieces of the split app, hundreds of them, as wasm-opt does: in this process, because starting that program
// takes longer than most pieces do (measured: 15 s in all, and minutes before).
import { readFileSync, writeFileSync } from "node:fs";
import { tool } from "./tool.mjs";

const { default: binaryen } = await tool("binaryen");
const { BulkMemory, BulkMemoryOpt, MutableGlobals, Multivalue, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;

export function shrinkPieces(files) {
  // As -Oz.
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  for (const file of files) {
    const module = binaryen.readBinary(readFileSync(file));
    module.setFeatures(BulkMemory | BulkMemoryOpt | MutableGlobals | Multivalue | NontrappingFPToInt | ReferenceTypes | SignExt);
    module.runPasses(["strip-debug", "strip-producers", "strip-target-features"]);
    module.optimize();
    writeFileSync(file, module.emitBinary());
    module.dispose();
  }
}
