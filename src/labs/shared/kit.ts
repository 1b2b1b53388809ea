/**
 * @file What every lab is made of. The registry asks for it, so that it comes in the page's first file: in one file it
 * compresses better, and the first lab needs no second round.
 */
import "../../charts/axis/axis";
import "../../charts/axis/AxisView";
import "../../charts/Figure";
import "../../charts/geometry/obstacles";
import "../../charts/geometry/polyline";
import "../../charts/Handle";
import "../../charts/Marker";
import "../../charts/scale/scale";
import "../../charts/ternary";
import "../../charts/TernaryFrame";
import "../../charts/useSize";
import "../../ui/Bars";
import "../../ui/CopyNumber";
import "../../ui/RadioRow";
import "../../ui/Rich";
import "../../ui/Section";
import "./moves";
