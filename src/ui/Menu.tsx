/** @file A quiet menu behind one button; the list is loaded when it is first opened. */
import { memo, useId, useRef, useState, type ComponentProps } from "react";
import { lazyDialog } from "./lazyPart";
import type { MenuItems } from "./menuItems";
import "./menu.css";

type ListProps = ComponentProps<typeof import("./MenuList").default>;
const MenuList = lazyDialog<ListProps>("The menu", () => import("./MenuList"));

export const Menu = memo(function Menu({ label, items }: { label: string; items: MenuItems }) {
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
});
