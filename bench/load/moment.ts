/** The time at which the bytes that are being read came in, in milliseconds: asked once for all the frames in them. */
export const moment = { now: 0 }
