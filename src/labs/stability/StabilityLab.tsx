/** @file The stability lab on its store. */
import { useCallback } from "react";
import type { StabilityParams } from "./run/params";
import { useLab } from "../../store/context";
import { withView } from "../../store/labStore";
import { lazyDialog } from "../../ui/lazyPart";
import type { StabilityLook } from "./look";
import { useMenus } from "../shared/useMenus";
import { menus as source } from "./export/menus";
import { keepPointed } from "./model/pointed";
import { StabilityView } from "./StabilityView";
import type { StabilityTypes } from "./state";

const TableDialog = lazyDialog("The table", () => import("./export/TableDialog"));

const clock = () => performance.now();

export default function StabilityLab() {
  const { params, view, trace, derive, status, cancel, rerun, edit, follow } = useLab<StabilityTypes>();
  const menus = useMenus(source);
  const change = useCallback(
    (next: StabilityParams) =>
      edit((now) => ({ params: next, view: keepPointed(now.view, now.params, next) })),
    [edit],
  );
  const look = useCallback((patch: Partial<StabilityLook>) => edit(withView(patch)), [edit]);
  const hide = useCallback((layers: string[]) => look({ hide: layers }), [look]);
  return (
    <>
      <StabilityView
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
        onWhole={() => look({ figure: null })}
        onHide={hide}
        onPoint={look}
        linkOf={menus.linkOf}
        onOpen={follow}
      />
      {menus.table !== null && trace ? <TableDialog trace={trace} onClose={menus.closeTable} /> : null}
    </>
  );
}
