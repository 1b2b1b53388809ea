/** @file A quiet menu behind one button. */
import { useId, useRef, useState, type ComponentType, type RefObject } from "react";
import "./menu.css";

/** What the list of an open menu receives. */
export interface OpenMenu {
  readonly id: string;
  /** The menu with its button: a press outside of it closes the menu. */
  readonly root: RefObject<HTMLElement | null>;
  /** Closes and gives the focus back to the button. */
  readonly onClose: (focus?: FocusOptions) => void;
  readonly onLeave: () => void;
}

interface MenuProps<Offers> {
  readonly label: string;
  /** The list; its code is loaded when the menu is opened. */
  readonly List: ComponentType<Offers & OpenMenu>;
  /** Loads that code: called early, so that the menu opens without delay. */
  readonly fetchList: () => Promise<unknown>;
  /** What the list is made of. */
  readonly offers: Offers;
}

export function Menu<Offers extends object>({ label, List, fetchList, offers }: MenuProps<Offers>) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const prepare = () => void fetchList().catch(() => undefined);
  const onLeave = () => setOpen(false);
  const onClose = (focus?: FocusOptions) => {
    onLeave();
    button.current?.focus(focus);
  };
  return (
    <div className="menu no-print" ref={root}>
      <button
        type="button"
        ref={button}
        className="menu__button"
        aria-label={label}
        aria-haspopup="menu"
        onPointerEnter={prepare}
        onFocus={prepare}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open ? <List {...offers} {...{ id, root, onClose, onLeave }} /> : null}
    </div>
  );
}
