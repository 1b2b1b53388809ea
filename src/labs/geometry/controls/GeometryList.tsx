/** @file Several geometries: each with its mark, its kind and its parameter; one can be added and taken away. */
import { Swatch } from "../../shared/rail/Swatch";
import { stylesOf } from "../look";
import { geometryName } from "../../../experiments/geometry/potential";
import { MAX_GEOMETRIES, type Geometry } from "../run/params";
import { nextGeometry } from "../../shared/geometry/fresh";
import { GeometryParameter, KindSelect } from "../../shared/geometry/GeometryEditor";
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
  const atLeast = before.length > 0 ? 0 : 1;
  const styles = stylesOf([...before, ...geometries]).slice(before.length);
  const full = before.length + geometries.length >= MAX_GEOMETRIES;
  return (
    <>
      <ul className="geometries">
        {geometries.map((geometry, i) => {
          const style = styles[i];
          const editor = {
            geometry,
            label: `geometry ${before.length + i + 1}`,
            dimension,
            onChange: (next: Geometry) => onChange(geometries.map((each, k) => (k === i ? next : each))),
          };
          return (
            <li key={i}>
              <div className="geometries__head">
                {style ? <Swatch style={style} /> : null}
                <KindSelect {...editor} />
                {geometries.length > atLeast ? (
                  <button
                    type="button"
                    className="geometries__remove"
                    aria-label={`Remove ${editor.label}, ${geometryName(geometry)}`}
                    title="Remove"
                    onClick={() => onChange(geometries.filter((_, k) => k !== i))}
                  >
                    ×
                  </button>
                ) : null}
              </div>
              <GeometryParameter {...editor} />
            </li>
          );
        })}
      </ul>
      <p className="rail-actions">
        <button
          type="button"
          disabled={full}
          onClick={() => onChange([...geometries, nextGeometry([...before, ...geometries], dimension)])}
        >
          {full ? `${MAX_GEOMETRIES} geometries are the most` : "+ add a geometry"}
        </button>
      </p>
    </>
  );
}
