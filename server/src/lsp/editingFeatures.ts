import { RequestType } from 'vscode-languageserver';
import {
  type AskedSkill,
  type CatalogueActParams,
  type CatalogueActResult,
  type CatalogueParams,
  type CatalogueResult,
  type ChangeLevelsParams,
  type ChangeLevelsResult,
  catalogueActMethod,
  catalogueMethod,
  changeLevelsMethod,
  type EditParams,
  type EditRefused,
  type EditResult,
  editMethod,
  type LevelOffer,
  levelsMethod,
  type NeighbourLevelsResult,
  neighbourLevelsMethod,
  type TakeOverParams,
  takeOverMethod,
} from '../protocol.ts';
import { actOnCatalogue, listCatalogue } from './catalogue.ts';
import { editPlaces, failedEdit } from './edit.ts';
import { type Feature, ofDocument, ofWorkspace } from './feature.ts';
import { changeLevels, neighbourLevels, offerLevels } from './levels.ts';
import { takeOver } from './takeOver.ts';

/** The requests of somebody who edits in a page, as a part of the table in `features.ts`. */
export const editingFeatures: readonly Feature[] = [
  ofWorkspace(
    new RequestType<EditParams, EditResult | EditRefused, never>(editMethod),
    { experimental: { roleProfile: { edit: true } } },
    () => failedEdit,
    editPlaces,
  ),
  ofDocument(
    new RequestType<CatalogueParams, CatalogueResult | null, never>(catalogueMethod),
    {},
    () => null,
    listCatalogue,
    { knowsFrameworks: true },
  ),
  ofDocument(
    new RequestType<CatalogueActParams, CatalogueActResult | EditRefused, never>(catalogueActMethod),
    {},
    () => failedEdit,
    actOnCatalogue,
  ),
  ofWorkspace(
    new RequestType<AskedSkill, LevelOffer | EditRefused, never>(levelsMethod),
    {},
    () => failedEdit,
    offerLevels,
  ),
  ofWorkspace(
    new RequestType<AskedSkill, NeighbourLevelsResult | EditRefused, never>(neighbourLevelsMethod),
    {},
    () => failedEdit,
    neighbourLevels,
  ),
  ofWorkspace(
    new RequestType<ChangeLevelsParams, ChangeLevelsResult | EditRefused, never>(changeLevelsMethod),
    {},
    () => failedEdit,
    changeLevels,
  ),
  ofWorkspace(
    new RequestType<TakeOverParams, EditResult | EditRefused, never>(takeOverMethod),
    {},
    () => failedEdit,
    takeOver,
  ),
];
