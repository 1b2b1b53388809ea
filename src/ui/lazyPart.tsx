/** @file Parts of the page whose code is loaded when they are first shown. */
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { notLoaded } from "./notLoaded";
import "./lazyPart.css";

type Load<Props> = () => Promise<ComponentType<Props>>;

interface Instead<Props> {
  readonly waiting: ReactNode;
  readonly failed: (props: Props) => ReactNode;
}

/**
 * A component whose code is loaded when it is first shown. Unlike `React.lazy`, it tries again after a
 * failure when it is shown again (if the browser does not remember the failure).
 */
export function lazyPart<Props extends object>(
  load: Load<Props>,
  { waiting, failed }: Instead<Props>,
): ComponentType<Props> {
  let Known: ComponentType<Props> | null = null;
  return function LazyPart(props: Props) {
    const [state, setState] = useState<"waiting" | "here" | "failed">(Known ? "here" : "waiting");
    useEffect(() => {
      let wanted = true;
      const tell = (outcome: "here" | "failed") => wanted && setState(outcome);
      if (Known === null)
        load().then(
          (found) => {
            Known = found;
            tell("here");
          },
          () => tell("failed"),
        );
      return () => {
        wanted = false;
      };
    }, []);
    if (state === "failed") return failed(props);
    return Known === null ? waiting : <Known {...props} />;
  };
}

const Reload = () => (
  <button type="button" onClick={() => location.reload()}>
    Reload the page
  </button>
);

/** A part that the person switches on. If its code cannot be loaded, a sentence stands in its place. */
export const lazyExtra = <Props extends object>(what: string, load: Load<Props>) =>
  lazyPart(load, {
    waiting: null,
    failed: () => (
      <p role="alert">
        {notLoaded(what)} <Reload />
      </p>
    ),
  });

/** A dialog. If its code cannot be loaded or takes long, it says so and leaves everything else as it is. */
export function lazyDialog<Props extends { readonly onClose: () => void }>(
  what: string,
  load: Load<Props>,
  waiting: ReactNode = (
    <p role="status" className="lazy-part lazy-part--coming">
      {what} is on its way …
    </p>
  ),
) {
  return lazyPart(load, {
    waiting,
    failed: ({ onClose }) => (
      <p role="alert" className="lazy-part">
        {notLoaded(what)} <Reload />{" "}
        <button type="button" onClick={onClose}>
          Close
        </button>
      </p>
    ),
  });
}
