/** @file A lab of parts on its store. */
import { useCallback, useMemo, useRef } from "react";
import type { Parted } from "../../../experiments/parts";
import { useLab } from "../../../store/context";
import { withView } from "../../../store/labStore";
import { lazyDialog } from "../../../ui/lazyPart";
import { useMenus } from "../useMenus";
import { menusOf } from "./menus";
import type { AnyPartedPage, Moment } from "./page";
import type { PartsTypes } from "./part";
import { PartsView } from "./PartsView";
import { tableOf } from "./words";

const TableDialog = lazyDialog("The table", () => import("./TableDialog"));

const clock = () => performance.now();

export function PartsLab({ page }: { readonly page: AnyPartedPage }) {
  const { keepView, lab } = page;
  const { params, view, trace, derive, status, cancel, pause, rerun, edit, follow } = useLab<PartsTypes>();
  const moment = useRef<Moment<PartsTypes>>(null);
  const setMoment = useCallback((now: Moment<PartsTypes>) => {
    moment.current = now;
  }, []);
  const menus = useMenus(useMemo(() => menusOf(page, () => moment.current?.() ?? {}), [page]));
  const change = useCallback(
    (next: Parted) => edit((now) => ({ params: next, view: keepView(now.view, now.params, next) })),
    [edit, keepView],
  );
  const look = useCallback(
    (patch: Partial<PartsTypes["view"]>) => {
      const passing = lab.view.rows.some(([name, row]) => row.passing === true && name in patch);
      edit(withView(patch), { passing });
    },
    [edit, lab],
  );
  return (
    <>
      <PartsView
        page={page}
        params={params}
        view={view}
        trace={trace}
        derive={derive}
        status={status}
        now={clock}
        exportsOf={menus.exportsOf}
        onChange={change}
        onCancel={cancel}
        onAgain={rerun}
        onPause={pause}
        onLook={look}
        onMoment={setMoment}
        linkOf={menus.linkOf}
        onOpen={follow}
      />
      {menus.table !== null && trace ? (
        <TableDialog table={tableOf(page, trace)} onClose={menus.closeTable} />
      ) : null}
    </>
  );
}
