import svgpath from 'svgpath';
import type { Segment } from './logo.ts';
import { numberOf } from './svgLook.ts';

/** The elements of SVG that have an outline. */
export type Outline = 'path' | 'rect' | 'circle' | 'ellipse' | 'line' | 'polyline' | 'polygon';

/** The outline of an element where its transformations have put it, as moves, lines and curves; empty where nothing is drawn. */
export function outline(
  name: Outline,
  attributes: Readonly<Record<string, string>>,
  transform: string,
): readonly Segment[] {
  const segments: Segment[] = [];
  const [at, begun] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  const to = (x: number, y: number, segment: Segment) => {
    segments.push(segment);
    at.x = x;
    at.y = y;
  };
  const written = svgpath(pathOf(name, attributes)).abs().transform(transform).unshort().unarc().round(2);
  written.iterate((segment) => {
    switch (segment[0]) {
      case 'M':
        begun.x = segment[1];
        begun.y = segment[2];
        to(segment[1], segment[2], ['M', segment[1], segment[2]]);
        break;
      case 'L':
        to(segment[1], segment[2], ['L', segment[1], segment[2]]);
        break;
      case 'H':
        to(segment[1], at.y, ['L', segment[1], at.y]);
        break;
      case 'V':
        to(at.x, segment[1], ['L', at.x, segment[1]]);
        break;
      case 'C':
        to(segment[5], segment[6], ['C', segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]]);
        break;
      case 'Q': {
        // A curve with one control point is one with two that lie two thirds of the way to it.
        const [, x, y, endX, endY] = segment;
        const towards = (from: number, control: number) => Math.round((from + ((control - from) * 2) / 3) * 100) / 100;
        to(endX, endY, ['C', towards(at.x, x), towards(at.y, y), towards(endX, x), towards(endY, y), endX, endY]);
        break;
      }
      case 'Z':
      case 'z':
        to(begun.x, begun.y, ['Z']);
        break;
    }
  });
  return segments;
}

/** How much longer transformations make a line, on average over all directions. */
export function scaleOf(transform: string): number {
  const points: number[] = [];
  svgpath('M0 0L1 0L0 1')
    .transform(transform)
    .iterate((segment) => {
      if (segment[0] === 'M' || segment[0] === 'L') points.push(segment[1], segment[2]);
    });
  const [x = 0, y = 0, acrossX = 0, acrossY = 0, downX = 0, downY = 0] = points;
  return Math.sqrt(Math.abs((acrossX - x) * (downY - y) - (acrossY - y) * (downX - x)));
}

function pathOf(name: Outline, attributes: Readonly<Record<string, string>>): string {
  const number = (key: string) => numberOf(attributes[key], 0);
  switch (name) {
    case 'path':
      return attributes.d ?? '';
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
    case 'polygon': {
      const points = attributes.points?.trim() ?? '';
      return points === '' ? '' : `M${points}${name === 'polygon' ? 'Z' : ''}`;
    }
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), {
        x: numberOf(attributes.rx ?? attributes.ry, 0),
        y: numberOf(attributes.ry ?? attributes.rx, 0),
      });
  }
}

function ellipse(x: number, y: number, across: number, down: number): string {
  if (!(across > 0 && down > 0)) return '';
  const arc = `A${across} ${down} 0 0 1`;
  return `M${x - across} ${y}${arc} ${x + across} ${y}${arc} ${x - across} ${y}Z`;
}

function rectangle(x: number, y: number, width: number, height: number, radius: { x: number; y: number }): string {
  if (!(width > 0 && height > 0)) return '';
  const [across, down] = [Math.min(radius.x, width / 2), Math.min(radius.y, height / 2)];
  if (!(across > 0 && down > 0)) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  const arc = `A${across} ${down} 0 0 1`;
  return (
    `M${x + across} ${y}H${x + width - across}${arc} ${x + width} ${y + down}V${y + height - down}${arc} ${x + width - across} ${y + height}` +
    `H${x + across}${arc} ${x} ${y + height - down}V${y + down}${arc} ${x + across} ${y}Z`
  );
}
