#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Prints a seed of countries with their names in the official languages of the European Union.

    scripts/countries_from_cldr.py seeds/reference/places-countries.csv
    scripts/countries_from_cldr.py seeds/reference/places-eu.yaml

Only the translations are completed; all else is kept by hand in the seeds, and names that stand
there stay. The output for a finished seed is that seed. The names come from the Debian package
unicode-cldr-core; the country is known by its alpha-2 code. seeds/reference/README.md says which
names are left out; --left-out lists them.
"""

import collections
import csv
import io
import pathlib
import re
import sys
import textwrap
import unicodedata
import xml.etree.ElementTree as ElementTree

CLDR = pathlib.Path('/usr/share/unicode/cldr/common/main')
SEEDS = pathlib.Path(__file__).resolve().parent.parent / 'seeds'
LANGUAGES = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split()

# Names that mean something else in an English question: words, cities, a county, a region of
# several countries.
ELSEWHERE = {'brasilia', 'cad', 'columbia', 'granada', 'grenade', 'guiana', 'indie', 'island',
             'norfolk', 'salvador', 'togas', 'tunis'}

# Names of Chad and Niger that are misspellings of Canada and Nigeria.
MISLEADING = {'cada', 'nigera', 'nigeris'}

# Letters that Unicode does not decompose.
PLAIN = str.maketrans({'æ': 'ae', 'ð': 'd', 'ø': 'o', 'þ': 'th', 'đ': 'd', 'ħ': 'h', 'ı': 'i',
                       'ł': 'l', 'œ': 'oe'})


def fold(text):
    """The key under which the loader stores a name, as far as names of countries need it."""
    letters = unicodedata.normalize('NFKD', text.casefold()).translate(PLAIN)
    letters = re.sub(r'(?<!\w)(\w)\.(?=\w(?!\w))', r'\1', letters)  # U.S.A.
    letters = re.sub(r"\b(l|d|qu|dell|nell|all)['’]", '', letters)
    letters = re.sub(r"['’\u0300-\u036f]", '', letters)
    return ' '.join(re.sub(r'[\W_]+', ' ', letters.replace('&', ' and ')).split())


def territories(locale):
    """{(alpha-2, '' | 'short' | 'variant'): name} of a locale, drafts left out."""
    root = ElementTree.parse(CLDR / f'{locale}.xml').getroot()
    return {(e.get('type'), e.get('alt', '')): e.text
            for e in root.iterfind('localeDisplayNames/territories/territory')
            if e.get('draft') in (None, 'contributed') and e.text != '↑↑↑'}  # the parent's name


def cldr_names(code):
    """The country's names in the order of the languages. The short forms of Hong Kong, Macao and
    Palestine replace the long ones; those of other countries are initials. What stands in brackets
    is left out."""
    for locale, names in LOCALES.items():
        forms = [names.get((code, alt)) for alt in ('', 'short', 'variant')]
        if code in ('HK', 'MO', 'PS') and forms[1]:
            forms[0] = None
        else:
            forms[1] = None
        for form in forms:
            plain = re.sub(r'[([].*', '', form or '').replace('\u200b', '').replace('\xa0', ' ')
            if locale == 'mt':  # in-Niger would take the word from `in Niger`
                plain = re.sub(r'^[iI]?[^\W\d_]-', '', plain)
            if plain.strip():
                yield plain.strip()


def read_csv(path):
    """(key, alpha-2 or '', names by field) of each place of a CSV seed."""
    with open(path, encoding='utf-8', newline='') as file:
        for row in csv.DictReader(line for line in file if not line.startswith('#')):
            names = {field: [n for n in (row.get(field) or '').split(';') if n]
                     for field in NAME_FIELDS}
            code = (row.get('codes') or '').split(';')[0]
            yield row['key'], code, {**names, 'name': [row['name']]}


def flow_list(record, field):
    """The items of a one-line or wrapped list of a YAML record."""
    found = re.search(rf'^    {field}: \[([^\]]*)\]', record, re.MULTILINE)
    items = re.split(r',\s+', found.group(1)) if found else []
    return [' '.join(item.split()).strip("'") for item in items]


def read_yaml(path):
    """The same for a YAML seed in the layout of places-eu.yaml."""
    for record in re.split(r'(?m)^(?=  - key: )', path.read_text(encoding='utf-8'))[1:]:
        key, name = re.match(r'  - key: (.*)\n    name: (.*)\n', record).groups()
        names = {field: flow_list(record, field) for field in NAME_FIELDS}
        yield key, flow_list(record, 'codes')[0], {**names, 'name': [name]}


def completed(key, code, names):
    """The translations of a country: those that stand there, then those of CLDR that are new."""
    seen = {fold(name) for field in names.values() for name in field}
    kept = list(names['translations'])
    for name in cldr_names(code):
        folded = fold(name)
        if folded in seen or re.sub('^an ', '', folded) in seen:  # the Irish article
            continue
        seen.add(folded)
        if folded in ELSEWHERE | MISLEADING or OWNERS[folded] != {key}:
            LEFT_OUT.append(f'{name} ({key})')
        else:
            kept.append(name)
    return kept


def print_csv(path, places):
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file))
    out = csv.DictWriter(sys.stdout, rows[0].keys(), lineterminator='\n')
    out.writeheader()
    for row in rows:
        out.writerow({**row, 'translations': ';'.join(completed(*places[row['key']]))})


def print_yaml(path, places):
    for record in re.split(r'(?m)^(?=  - key: )', path.read_text(encoding='utf-8')):
        place = places.get(record.removeprefix('  - key: ').split('\n')[0])
        if place:
            record = re.sub(r'    translations: \[[^\]]*\]\n', '', record)
            items = [f"'{name}'" if not fold(name).isascii() else name
                     for name in completed(*place)]
            text = ', '.join(item.replace(' ', '\0') for item in items)  # no break inside a name
            text = textwrap.fill(f'translations: [{text}]', 100, initial_indent=' ' * 4,
                                 subsequent_indent=' ' * 6, break_on_hyphens=False)
            text = text.replace('\0', ' ')
            record = re.sub(r'(    adjectives: .*\n(    acronyms: .*\n)?)',
                            lambda match: match.group(1) + text + '\n', record)
        sys.stdout.write(record)


NAME_FIELDS = ['adjectives', 'acronyms', 'former_names', 'translations', 'aliases', 'misprints']
sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8', newline='\n')
LOCALES = {locale: territories(locale) for locale in LANGUAGES}
LOCALES['pt'].update(territories('pt_PT'))  # pt alone is the Portuguese of Brazil

PLACES = {}
for seed in sorted(SEEDS.glob('*/places*')):
    for place in (read_csv if seed.suffix == '.csv' else read_yaml)(seed):
        PLACES[place[0]] = place
COUNTRIES = {key for key, (_, code, _) in PLACES.items() if len(code) == 2}

# Which places have a name, by hand or in CLDR. One that two have is left out.
OWNERS = collections.defaultdict(set)
for key, (_, code, names) in PLACES.items():
    for name in [n for field in names.values() for n in field]:
        OWNERS[fold(name)].add(key)
    for name in cldr_names(code) if key in COUNTRIES else []:
        OWNERS[fold(name)].add(key)

LEFT_OUT = []
target = pathlib.Path(sys.argv[-1])
if sys.argv[1] == '--left-out':
    for key in PLACES:
        if key in COUNTRIES:
            completed(*PLACES[key])
    print('\n'.join(LEFT_OUT))
elif target.suffix == '.yaml':
    print_yaml(target, PLACES)
else:
    print_csv(target, PLACES)
