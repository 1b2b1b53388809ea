/** @file A quiet menu behind one button. */
import { memo, useId, useRef, useState } from "react";
import type { MenuItem, MenuItems } from "./menuItems";
import type { MenuListProps } from "./MenuList";
import { lazyExtra } from "./lazyPart";
import "./menu.css";

const fetchList = () => import("./MenuList");
const MenuList = lazyExtra<MenuListProps>("The menu", fetchList);
/** What is about to be opened opens at once. */
const prepare = () => void fetchList().catch(() => undefined);

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
        onPointerEnter={prepare}
        onFocus={prepare}
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
