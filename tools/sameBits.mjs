/**
 * @file Lint rule for the core, the experiments, and all that may show, copy or pass on a number; left out is what only places or
 * paints pixels (.oxlintrc.json lists it): only arithmetic that is the same, bit for bit, in every engine.
 * What is not on the list is refused (exp, log, pow, sin, …, random), and so is `**`, and Math by another name.
 */
const EXACT = new Set(
  (
    "abs sqrt min max floor ceil round trunc sign fround imul clz32 " +
    "PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2"
  ).split(" "),
);

/** @typedef {{ type: string, name: string, operator: string, computed: boolean, object: Node, property: Node, parent: Node }} Node */
/** @typedef {{ report: (problem: { node: Node, message: string }) => void }} Context */

const isExact = (/** @type {Node} */ node) =>
  node.parent.type === "MemberExpression" &&
  node.parent.object === node &&
  !node.parent.computed &&
  EXACT.has(node.parent.property.name);

/** @param {Context} context */
function create(context) {
  const refusePower = (/** @type {Node} */ node) => {
    if (!node.operator.startsWith("**")) return;
    context.report({
      node,
      message: `\`${node.operator}\` differs between engines: multiply, or use pow of src/core/elementary.`,
    });
  };
  return {
    Identifier(/** @type {Node} */ node) {
      if (node.name !== "Math" || isExact(node)) return;
      const what =
        node.parent.type === "MemberExpression" ? `Math.${node.parent.property.name ?? "?"}` : "Math itself";
      context.report({ node, message: `${what} is not the same in every engine: use src/core/elementary.` });
    },
    BinaryExpression: refusePower,
    AssignmentExpression: refusePower,
  };
}

export default { meta: { name: "same-bits" }, rules: { exact: { create } } };
