export { Face, type FaceProps, type FaceSize } from './face/Face.tsx'
export { FaceName, type FaceNameProps } from './face/FaceName.tsx'
export { FaceStack, type FaceStackProps } from './face/FaceStack.tsx'
export { MoreFaces, type MoreFacesProps } from './face/MoreFaces.tsx'
export { initialsOf } from './face/initials.ts'
export { distinctPersons, personColour, type FacePerson, type PersonColour } from './face/person.ts'

export { AreaTile, type AreaTileProps } from './life-area/AreaTile.tsx'
export { areaIcon } from './life-area/areaIcon.ts'
export { lifeAreas, type LifeArea } from './life-area/lifeArea.ts'

export { Beads, type BeadsProps } from './status/Beads.tsx'
export { beadsText, type BeadState, type BeadWords } from './status/beadsText.ts'
export { CalendarLeaf, type CalendarLeafProps } from './status/CalendarLeaf.tsx'
export { CountBadge, type CountBadgeProps } from './status/CountBadge.tsx'
export { Pill, type PillProps, type PillTone } from './status/Pill.tsx'
export { StatusLabel, type StatusLabelProps, type StatusTone } from './status/StatusLabel.tsx'

export { Card, type CardProps } from './surface/Card.tsx'
export { Chips, type Chip, type ChipsProps } from './surface/Chips.tsx'
export { Eyebrow, type EyebrowProps } from './surface/Eyebrow.tsx'
export { Fact, FactList, Facts, type FactListProps, type FactProps, type FactsProps } from './surface/FactList.tsx'
export { OwnerQuote, type OwnerQuoteProps } from './surface/OwnerQuote.tsx'
export { OwnerVoice, type OwnerVoiceProps } from './surface/OwnerVoice.tsx'
export { VisuallyHidden, type VisuallyHiddenProps } from './surface/VisuallyHidden.tsx'

export { LoudBar, type LoudBarProps } from './saving/LoudBar.tsx'
export { RefusedNotice, type KeptWordsText, type RefusedNoticeProps } from './saving/RefusedNotice.tsx'
export { SavedState, type SavedStateProps, type SavingState } from './saving/SavedState.tsx'

export { EmptyState, type EmptyStateProps } from './page-state/EmptyState.tsx'
export { LoadingSkeleton, type LoadingSkeletonProps } from './page-state/LoadingSkeleton.tsx'
export { Notice, type NoticeProps, type NoticeTone } from './page-state/Notice.tsx'
export { StatusMessage, type StatusMessageKind, type StatusMessageProps } from './page-state/StatusMessage.tsx'

export { AppFrame, mainContentId, type AppFrameProps } from './frame/AppFrame.tsx'
export { BottomBar, type BottomBarEntry, type BottomBarProps } from './frame/BottomBar.tsx'
export { HeaderAction, type HeaderActionProps } from './frame/HeaderAction.tsx'
export { HeaderBar, type HeaderBarProps } from './frame/HeaderBar.tsx'
export {
  AppLink,
  LinkProvider,
  type AppLinkProps,
  type LinkComponent,
  type LinkProviderProps,
} from './frame/AppLink.tsx'
export { Logo, type LogoProps } from './frame/Logo.tsx'
export { useIsWide } from './frame/useIsWide.ts'
export { OnlyNarrow, OnlyWide, type OnlyProps } from './frame/OnlyAtWidth.tsx'
export { PageHeading, type PageHeadingProps } from './frame/PageHeading.tsx'
export {
  NavigationList,
  type NavigationGroup,
  type NavigationItem,
  type NavigationListProps,
} from './frame/NavigationList.tsx'
export { SideNavigation, type SideNavigationProps } from './frame/SideNavigation.tsx'
export { SideNavigationHeader, type SideNavigationHeaderProps } from './frame/SideNavigationHeader.tsx'

export { ReplyBox, type ReplyBoxProps } from './conversation/ReplyBox.tsx'
export { SuggestionBox, type SuggestionBoxProps } from './conversation/SuggestionBox.tsx'
export { ThreadPanel, type ThreadMessage, type ThreadPanelProps } from './conversation/ThreadPanel.tsx'

export { ActionRowLayout, type ActionRowLayoutProps } from './plan/ActionRowLayout.tsx'
export { GoalCardLayout, type GoalCardLayoutProps } from './plan/GoalCardLayout.tsx'
export { MarginLayout, type MarginLayoutProps } from './plan/MarginLayout.tsx'

export { Network, type NetworkProps } from './network/Network.tsx'
export { NetworkLegend, type NetworkLegendProps } from './network/NetworkLegend.tsx'
export { type NetworkCircle, type NetworkLine, type NetworkPerson } from './network/network.ts'

export { Timeline, type TimelineProps } from './timeline/Timeline.tsx'
export { TimelineDownwards, type TimelineDownwardsProps, type TimelineEvent } from './timeline/TimelineDownwards.tsx'
export { TimelineLegend, type TimelineLegendProps } from './timeline/TimelineLegend.tsx'
export type {
  BarLook,
  TimelineBar,
  TimelineContent,
  TimelineLane,
  TimelineMark,
  TimelineRow,
} from './timeline/timeline.ts'

export { DateField, type DateFieldProps } from './editing/DateField.tsx'
export { EditButton, type EditButtonProps } from './editing/EditButton.tsx'
export { EditableText, type EditableTextProps } from './editing/EditableText.tsx'
export { SelectField, type SelectFieldProps, type SelectOption } from './editing/SelectField.tsx'
export { TextField, type TextFieldProps } from './editing/TextField.tsx'
export { useAskBeforeLeaving } from './editing/useAskBeforeLeaving.ts'
export { DraftsProvider, useDraft, useHasDraft, useTakeDrafts, type BegunDraft, type Draft } from './editing/drafts.tsx'

export { Glide, type GlideProps } from './holding/Glide.tsx'

export { BottomSheet, type BottomSheetProps } from './control/BottomSheet.tsx'
export { Button, type ButtonProps, type ButtonTone } from './control/Button.tsx'
export { ButtonLink, type ButtonLinkProps } from './control/ButtonLink.tsx'
export { ButtonRow, type ButtonRowProps } from './control/ButtonRow.tsx'
export { ConfirmDialog, type ConfirmDialogProps } from './control/ConfirmDialog.tsx'
export { IconButton, type IconButtonProps } from './control/IconButton.tsx'
export { Menu, type MenuItem, type MenuProps } from './control/Menu.tsx'
export { ViewToggle, type ViewToggleProps } from './control/ViewToggle.tsx'
export { TextButton, type TextButtonProps } from './control/TextButton.tsx'

export type { AnnouncementPart } from './announcing/coalesce.ts'
export {
  LiveRegionProvider,
  useAnnounce,
  type Announcement,
  type LiveRegionProviderProps,
} from './announcing/LiveRegion.tsx'
export { showPart } from './announcing/showPart.ts'
export { Toast, type ToastProps } from './announcing/Toast.tsx'
export {
  ToastProvider,
  useHideToast,
  useToast,
  type ShowToast,
  type ToastProviderProps,
} from './announcing/ToastProvider.tsx'

export { PlayerBar, type PlayerBarProps } from './read-aloud/PlayerBar.tsx'

export { RichTextFrame, type RichTextFrameProps } from './rich-text/RichTextFrame.tsx'
export { RichTextToolbar, type RichTextTool, type RichTextToolbarProps } from './rich-text/RichTextToolbar.tsx'

// Used as the design system made them. Texts of their own (a search's clear button, a dialog's close button) are
// Norwegian by default: give them as props.
export {
  Checkbox,
  Details,
  Dialog,
  ErrorSummary,
  Field,
  Fieldset,
  Input,
  Label,
  Popover,
  Radio,
  Search,
  Select,
  Spinner,
  Switch,
  Table,
  Tabs,
  Textarea,
  ToggleGroup,
  Tooltip,
  ValidationMessage,
} from '@digdir/designsystemet-react'
