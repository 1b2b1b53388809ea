/** @file A quiet menu behind one button; the list is loaded when it is first opened. */
import { useId, useRef, useState, type ComponentProps } from "react";
import { lazyDialog } from "./lazyPart";
import "./menu.css";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly onSelect: () => void;
}
/** The items, or how to get them when the menu opens. */
export type MenuItems = readonly MenuItem[] | (() => Promise<readonly MenuItem[]>);

type ListProps = ComponentProps<typeof import("./MenuList").default>;
const MenuList = lazyDialog<ListProps>("The menu", () => import("./MenuList"));

export function Menu({ label, items }: { label: string; items: MenuItems }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const onClose = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="menu no-print" ref={root}>
      <button
        type="button"
        ref={button}
        className="menu__button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open ? (
        <MenuList id={id} items={items} root={root} onClose={onClose} onLeave={() => setOpen(false)} />
      ) : null}
    </div>
  );
}
