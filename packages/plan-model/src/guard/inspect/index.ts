export { Inspector } from './inspector.ts'
export { type InspectionLimits, defaultInspectionLimits } from './limits.ts'
export { liveLengthAt } from './place.ts'
export { hasPending, liveLength, stateOf } from './yjs-internals.ts'
