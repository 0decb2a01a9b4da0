import type { PdfCanvas } from './pdfCanvas.ts';

/** A picture that can be drawn in any size; `width` and `height` say how they lie to each other. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  draw(canvas: PdfCanvas, x: number, y: number, width: number, height: number): void;
}
