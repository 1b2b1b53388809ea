/** @file A list of geometries, each with its mark, kind and parameter; geometries can be added and removed. */
import { geometryKind, geometryRow } from "../../../experiments/geometry/kind";
import { geometryName } from "../../../experiments/geometry/potential";
import { nextGeometry } from "../../shared/geometry/fresh";
import { GeometryParameter } from "../../shared/geometry/GeometryRows";
import { ItemList } from "../../shared/rail/ItemList";
import type { Line } from "../../shared/rail/railOf";
import { KindSelect } from "../../shared/rail/SpeltRows";
import { stylesOf } from "../look";
import { MAX_GEOMETRIES, type Geometry } from "../run/params";
import "./controls.css";

const GEOMETRY = { kind: geometryKind, row: geometryRow };

interface GeometryListProps {
  readonly line: Pick<Line<Geometry[]>, "control" | "value" | "onChange">;
  readonly dimension: number;
  /** Geometries that come before these in every figure and have their looks already. Without any, one of these must stay. */
  readonly before?: readonly Geometry[];
}

const NO_GEOMETRIES: readonly Geometry[] = [];

export function GeometryList({ line, dimension, before = NO_GEOMETRIES }: GeometryListProps) {
  const { value: geometries } = line;
  const inside = { of: GEOMETRY, dimension };
  return (
    <ItemList
      control={line.control}
      className="geometries"
      one="a geometry"
      many="geometries"
      items={geometries}
      styles={stylesOf([...before, ...geometries]).slice(before.length)}
      before={before.length}
      atLeast={before.length > 0 ? 0 : 1}
      most={MAX_GEOMETRIES}
      nameOf={geometryName}
      next={() => nextGeometry([...before, ...geometries], dimension)}
      onChange={line.onChange}
      renderHead={(each) => <KindSelect line={each} {...inside} />}
      renderRest={(each) => <GeometryParameter line={each} {...inside} />}
    />
  );
}
