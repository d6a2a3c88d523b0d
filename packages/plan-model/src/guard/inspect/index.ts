export { Inspector } from './inspector.ts'
export { type InspectionLimits, defaultInspectionLimits } from './limits.ts'
export { liveLength } from './yjs-internals.ts'
