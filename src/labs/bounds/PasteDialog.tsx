/** @file Pasted numbers to a belief: a softmax as it is, or logits. */
export default function PasteDialog(_: { onClose: () => void; onBelief: (p: number[]) => void }) {
  return null;
}
