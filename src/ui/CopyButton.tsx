/** @file A button that copies a text and says so. */
import { useEffect, useState, type Ref } from "react";
import { copyText } from "./copyText";

const SHOWN_MS = 2500;

interface CopyButtonProps {
  readonly text: string;
  /** For example "Copy link". */
  readonly label: string;
  /** Shown after the click, for example "Link copied". */
  readonly done: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function CopyButton({ text, label, done, className, ref }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    if (await copyText(text)) setSaid(done);
  };
  return (
    <>
      <button type="button" className={className} ref={ref} onClick={() => void copy()}>
        {said ?? label}
      </button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}
