/** @file Several geometries: each with its mark, its kind and its parameter; one can be added and taken away. */
import { geometryName } from "../../../experiments/geometry/potential";
import { nextGeometry } from "../../shared/geometry/fresh";
import { GeometryParameter, KindSelect } from "../../shared/geometry/GeometryEditor";
import { ItemList } from "../../shared/rail/ItemList";
import { stylesOf } from "../look";
import { MAX_GEOMETRIES, type Geometry } from "../run/params";
import "./controls.css";

interface GeometryListProps {
  readonly geometries: readonly Geometry[];
  readonly dimension: number;
  /** Geometries that stand before these in every figure, and have their looks already; without any, one of these must stay. */
  readonly before?: readonly Geometry[];
  readonly onChange: (geometries: Geometry[]) => void;
}

const NO_GEOMETRIES: readonly Geometry[] = [];

export function GeometryList(props: GeometryListProps) {
  const { geometries, dimension, before = NO_GEOMETRIES, onChange } = props;
  return (
    <ItemList
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
      onChange={onChange}
      renderHead={({ item, label, put }) => (
        <KindSelect geometry={item} label={label} dimension={dimension} onChange={put} />
      )}
      renderRest={({ item, label, put }) => (
        <GeometryParameter geometry={item} label={label} dimension={dimension} onChange={put} />
      )}
    />
  );
}
