<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Briefer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builds briefs that keep their sources. Opens no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as a new source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to or do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New judgment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the library column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Briefer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what is to be tagged in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two or more items of one kind to merge them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a brief to export it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a brief to print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefer libraries (*.briefer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>No backup of {library} can be kept in {folder}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for backups in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept are those of the last two days, then {days} daily, {weeks} weekly and {months} monthly ones; of a large library as many of the newest as take {room} GB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beginnings</name>
    <message>
        <source>Open a brief first, or begin one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next issue of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {name} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change template to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {name} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” stands under “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” is a section of the brief’s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Brackets</name>
    <message>
        <source>Marks of kept passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new {kind} is not saved: it has no {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is not saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting {count} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading about the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose something in the list, or make a new item.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Take out {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear {filter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the filter’s values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Search {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be made public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the community, not the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the organisation and its clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the organisation alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for its recipients alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationBox</name>
    <message>
        <source>The source no longer has these words there: an orphan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by {chain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locator and chain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationsEditor</name>
    <message>
        <source>Add a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a source to cite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of Briefer, not yours. Your edits are saved, and you can go on working. The report below holds nothing of your library; with it the fault can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>such as 2025-10-12</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Delete {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>New brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No brief is open to place that in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That item cites no source.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>New {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {kind}: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” may not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was is kept until then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Let go to import {n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to import the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Clear search and filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing collected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a document here or press Ctrl+I to import it, paste a text with Ctrl+Shift+V, or press Ctrl+Alt+F for a first fact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word must be there, and every filter must hold. Take one away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No brief is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brief is a template filled: its fields, the items that you place in its sections, and your own text. It is exported as PDF and as DOCX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as a new source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the library, drop a file here, or paste a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here, or paste a text: it becomes a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEWEST SOURCES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Word it for this brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Exported {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the passage behind each item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brief&apos;s own: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence annex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error must be mended before it can leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} errors must be mended before it can leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning: see the findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} warnings: see the findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault} Export it without PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That folder is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is there and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} are there and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export into</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultsModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date as the source words it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judgment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judgments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items and sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 required field is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} required fields are empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Raise to {marking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the marking to {marking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the source’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out an unknown id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No brief is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found. The brief is ready to go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worst {n} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatRow</name>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>New brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New brief {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Move entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other section that way takes this kind of entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move entry up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move entry down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word an entry for this brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the brief {marking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove section {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete brief {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{title}”. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete (Ctrl+Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New {kind} · Esc drops it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>More for this brief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Find in this text (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit what is known of the source (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter}: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not rated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>As it was at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the version of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the first version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts, tables and JSON lines ({known});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faults}. Nothing is imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file could not be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files could not be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} already in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has that file already, as “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new: {said}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepBar</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepCard</name>
    <message>
        <source>Keep  ↵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verbatim: a whole sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial: a fragment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>There are no words here. Put the caret into a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep quote of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep fact: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep event: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep judgment: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep question: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing kept here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F, Q, E: keep  ·  Full stop: whole sentence
N, P: next, previous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptModel</name>
    <message>
        <source>passage not found in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cites the source, no passage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>Keyboard map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow by what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selection as a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selection as a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selection as an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as a judgment, a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole sentence, then the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous kept passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is kept at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a text that is edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While keeping a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the brief&apos;s current section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first and the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the library column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold and unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a brief, a tag or a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a brief, a tag or a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day in the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a passage in its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out a citation or a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a new item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there, or do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the entry out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there, to its first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it, and stay in the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through headings and entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the entry or the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word the entry for this brief alone; fold a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the entry&apos;s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a section&apos;s text, from its heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List, link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a bar that finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lane above and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go without selecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Wait and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefer quits when this is done: {work}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is closed when this is done: {work}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still under way: {work}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag for {n} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search in the column on the left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimant/Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best match last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By voice, A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By voice, Z–A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place, A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place, Z–A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best grade first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst grade first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By change, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By change, latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3rd hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}th hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contested</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkingEditor</name>
    <message>
        <source>{marking} in effect, by its sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two to {most} records of one kind to merge them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All citations are kept: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeField</name>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of record {number}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} · differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Reading the names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesEditor</name>
    <message>
        <source>Enter adds another, Backspace takes one out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Oddities</name>
    <message>
        <source>Has an invisible control of direction ({code}), which can mislead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” mixes letters of {one} and {other}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenBrief</name>
    <message>
        <source>Composing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>its drive takes no changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not write to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not write in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} can only be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change anything, save a copy elsewhere and work on that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}, process {process} on {machine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} is open in another window: {holder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in that window, or close it and open the library again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder that is synchronised ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library} is on {where}. If two machines write it at once, or it is copied while it is written, it can be damaged: keep it on a drive of this machine, and back it up there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>The other way about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} / {most} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, {over} too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, at least {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worded for this brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the library has the id {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a section below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section} stands in the order of dates: its template says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section} stands in the order of speakers: its template says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section} stands in the order of grades: its template says so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineFrame</name>
    <message>
        <source>Add a section</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a brief first, or begin one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since no. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new since no. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries are new or changed since no. {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry is new or changed since no. {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}/{pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to or do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an action, a brief, an item or a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an action or a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter places in the brief · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “{words}”, nor says it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Passage: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in its source (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One character that cannot be kept stands as � in the text now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} characters that cannot be kept stand as � in the text now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard has no text. Copy a text, then paste it as a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste source: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>It stands there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {what} in {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed in {section}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} placed in {n} sections: {sections}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section} is not made for this kind ({kind}): it is printed there in its own way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No section of “{title}” takes this kind ({kind}): it was not placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brief cannot stand in a brief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source stands only in a section of sources; what the brief cites is listed there of itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Drawing pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of the brief at hand stand here, as they will print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Setting {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pages printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is on, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangePopup</name>
    <message>
        <source>Dates in sight, as EDTF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date or a range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one end at least.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept from this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its passage is not in the text any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPopup</name>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencesEditor</name>
    <message>
        <source>New question “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” leads to nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row of the list, or take the words out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found for “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other words, or take them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Check the name, or make one with {new-library}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was made with {new-library}, or a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a backup of it with {open-library}, and keep this file: it is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a backup of it with {open-library}; this one is not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: make a backup with {back-up}. How it is moved into a new library stands in the documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefer does not read it. How the library is moved into a new one stands in the documentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefer does not read it: have it taken out by whoever put it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it taken out by whoever put it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to where you may write, and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameLine</name>
    <message>
        <source>Heading of the section</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the other {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the other one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestsOnBar</name>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {kind} “{words}” cannot be deleted: {count} {rest} on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of them first, or delete them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The folder {folder} cannot be made: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room there, or make a new library in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionText</name>
    <message>
        <source>Unknown: {id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>More for this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Seeking</name>
    <message>
        <source>Replace “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {n} × “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>A tag for all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {what} “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was written after it: undo “{label}” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and redo wait for this to end: {work}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in new briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the template has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long: 12 October 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short: 12 Oct 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark words that the dictionary does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one a day, and thin out old ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the text, or of the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done  ↵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe source: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Text of the source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceTextEditor</name>
    <message>
        <source>Open in the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Loading a dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1” to dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change will be saved when the import ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes will be saved when the import ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagPopup</name>
    <message>
        <source>A tag, such as border/crossings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Tag {what} {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmark {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {what} {marking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename tag {tag} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateModel</name>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEditing</name>
    <message>
        <source>Edit the text of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One passage cannot be found again with certainty. Its item keeps the words; correct its citation, or restore them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} passages cannot be found again with certainty. Their items keep the words; correct their citations, or restore them here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Text of the source, to be edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>+{n} since before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less of the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;SVG pictures (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture of the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates in sight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Lanes: place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes: tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes: side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates in sight: press to go to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {n} selected to brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events, and facts and quotes with a date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Reading the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a word or a filter away, or show facts and quotes too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has a date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what has none above, and say when it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of that kind has a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose events, facts or quotes in the column at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened stands here by its date, in lanes by place. Select a passage in the reader and press E, or press Ctrl+Alt+E for a new event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At one moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleText</name>
    <message>
        <source>Title of the brief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the checks found in the brief at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsedIn</name>
    <message>
        <source>Used in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>The library is as it was written: nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing is wrong in this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things are wrong in this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Warming</name>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Keep facts, quotes and events with the passages they come from, and make briefs of them in PDF and DOCX. Everything stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A border clash: five sources, what they say, and four briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file on this machine, empty, for your own sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>No credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhereColumn</name>
    <message>
        <source>Search or filter first: what is found then can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete brief {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them have that tag already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tag everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhereDelegate</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>Wording for this brief alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the item’s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps, Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>p. 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told whom, the nearest first (Alt+arrows move a name)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
