/** @file The list of methods to compare, each with its mark, step and law of λ. */
import { ItemList } from "../../shared/rail/ItemList";
import { ArgumentRows } from "../../shared/rail/SpeltRows";
import { methodKind } from "../run/language/kinds";
import { MAX_LANGUAGE_METHODS, type LanguageMethod } from "../run/language/params";
import { stylesOf } from "./look";

interface MethodListProps {
  readonly methods: readonly LanguageMethod[];
  readonly onChange: (methods: LanguageMethod[]) => void;
}

/** The λ of added methods: the first of these that is not in the list. */
const FRESH_LAMBDAS = [1, 1.3, 1.6, 1.8, 2, 0.5];

function added(methods: readonly LanguageMethod[]): LanguageMethod {
  const relaxation =
    FRESH_LAMBDAS.find((value) => !methods.some((method) => method.relaxation === value)) ?? 1;
  return { kind: "adam", step: methods[0]?.step ?? 0.004, relaxation };
}

const METHOD = { kind: methodKind };

export const MethodList = ({ methods, onChange }: MethodListProps) => (
  <ItemList
    control="methods"
    one="a method"
    many="methods"
    items={methods}
    styles={stylesOf(methods)}
    atLeast={1}
    most={MAX_LANGUAGE_METHODS}
    nameOf={(_, i) => stylesOf(methods)[i]?.label ?? ""}
    next={() => added(methods)}
    onChange={onChange}
    renderHead={() => <span>Adam</span>}
    renderRest={(line) => <ArgumentRows line={line} of={METHOD} whose={`of ${line.label}`} />}
  />
);
