import '../src/styles.css'
import './gallery.css'
import { createRoot } from 'react-dom/client'
import { Gallery } from './Gallery.tsx'
import { OneSpecimen } from './OneSpecimen.tsx'
import { applyToRoot, viewOf } from './view.ts'

const element = document.getElementById('gallery')
if (element === null) throw new Error('index.html has no #gallery')

const view = viewOf(location.search)
applyToRoot(view)
createRoot(element).render(view.specimen === null ? <Gallery initialView={view} /> : <OneSpecimen view={view} />)
