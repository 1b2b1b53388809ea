/** @file A dialog that turns pasted numbers into a belief: probabilities as they are, logits through softmax. */
import { MAX_EDITOR_CLASSES } from "./run/params";
import { parsePaste } from "../../experiments/typed";
import { formatNumber } from "../../ui/number";
import { PasteDialog as Paste } from "../shared/PasteDialog";

interface PasteDialogProps {
  readonly onClose: () => void;
  readonly onBelief: (p: number[]) => void;
}

/** Rounds away the errors of the division, which would make links of 200 digits. */
const DIGITS = 12;

function tidy(p: readonly number[]): number[] {
  const short = p.map((x) => Number(x.toPrecision(DIGITS)));
  const sum = short.reduce((a, b) => a + b, 0);
  return Math.abs(sum - 1) < 1e-11 ? short : [...p];
}

const parse = (text: string) => parsePaste(text, MAX_EDITOR_CLASSES);

function read(text: string) {
  const parsed = parse(text);
  return parsed.ok
    ? { usable: true, note: parsed.note, found: `(${parsed.p.map((x) => formatNumber(x)).join(", ")})` }
    : { usable: false, note: parsed.error };
}

export function PasteDialog({ onClose, onBelief }: PasteDialogProps) {
  const take = (text: string) => {
    const parsed = parse(text);
    if (parsed.ok) onBelief(tidy(parsed.p));
  };
  return (
    <Paste
      title="Paste a softmax or logits"
      prompt={`Two to ${MAX_EDITOR_CLASSES} numbers, with decimal points or commas: probabilities that sum to 1, or logits.`}
      placeholder="0.7, 0.2, 0.1   or   tensor([2.3, −0.4, 0.1])   or   0,7; 0,2; 0,1"
      rows={5}
      take="Use as belief"
      read={read}
      onText={take}
      onClose={onClose}
    />
  );
}
