/** @file A quiet menu behind one button. */
import { memo, useId, useRef, useState } from "react";
import type { MenuItem, MenuItems } from "./menuItems";
import { MenuList } from "./MenuList";
import "./menu.css";

export const Menu = memo(function Menu({ label, items }: { label: string; items: MenuItems }) {
  const [open, setOpen] = useState<readonly MenuItem[] | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const onClose = () => {
    setOpen(null);
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
        aria-expanded={open !== null}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(open ? null : items())}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open ? (
        <MenuList id={id} items={open} root={root} onClose={onClose} onLeave={() => setOpen(null)} />
      ) : null}
    </div>
  );
});
