import { SaidError } from '../../service/message.ts';

/** Why a picture is not taken, as the end of a sentence: "it is larger than 500 kB". */
export class PictureRefused extends SaidError {}
