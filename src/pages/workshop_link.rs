//! Making a workshop link, in its place on the page for trainers.

use crate::components::{Choice, Radios};
use crate::exchange::{WorkshopLink, write_workshop_link};
use crate::framework::GradeId;
use crate::record::Scope;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

pub fn view(state: AppState) -> AnyView {
    let framework = state.framework;
    let (track, grade, title) = (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let scope = RwSignal::new(Some("start".to_string()));
    let link = Memo::new(move |_| {
        let scope = if scope.get().as_deref() == Some("all") { Scope::All } else { Scope::Start };
        let title = title.get().trim().to_string();
        let query = write_workshop_link(&WorkshopLink {
            track: framework.track(&track.get()).map(|track| track.id.clone()),
            grade: GradeId::parse(&grade.get()),
            scope: Some(scope),
            title: (!title.is_empty()).then_some(title),
        });
        let site = document().base_uri().ok().flatten().unwrap_or_default();
        format!("{site}{}", Route::Assess.href_with(&query))
    });
    let tracks = framework.tracks.iter().filter(|track| track.is_assessable());
    let tracks = tracks.map(|track| (track.id.to_string(), track.name.to_string())).collect::<Vec<_>>();
    let grades = framework.grades.iter().filter(|grade| grade.id != GradeId::G5);
    let grades = grades.map(|grade| (grade.id.id().to_string(), format!("{} ({})", grade.name, grade.id.label()))).collect();
    let scopes = vec![
        Choice::new("start", "Nine questions").hint("The start-here practices of each person's track, about ten minutes"),
        Choice::new("all", "All 36 questions").hint("About thirty minutes"),
    ];
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for="workshop-title">"What is the workshop called? (optional)"</label>
            <input class="govuk-input" id="workshop-title" type="text" maxlength="80" on:input=move |event| title.set(event_target_value(&event)) />
        </div>
        {select("workshop-track", "Track", "Each person chooses", tracks, track)}
        {select("workshop-grade", "Grade", "Each person chooses", grades, grade)}
        <Radios
            name="workshop-scope"
            legend=|| "How many questions?"
            choices=scopes
            chosen=scope.into()
            on_choose=Callback::new(move |value| scope.set(Some(value)))
        />
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for="workshop-link">"Your link"</label>
            <div class="govuk-hint" id="workshop-link-hint">"It changes as you choose. Copy it from here."</div>
            <textarea
                class="govuk-textarea app-code"
                id="workshop-link"
                rows="3"
                readonly
                aria-describedby="workshop-link-hint"
                prop:value=move || link.get()
            ></textarea>
        </div>
        <p class="govuk-body"><a class="govuk-link" href=move || link.get()>"Open it, to see what people will see"</a></p>
    }
    .into_any()
}

fn select(
    id: &'static str,
    label: &'static str,
    none: &'static str,
    options: Vec<(String, String)>,
    chosen: RwSignal<String>,
) -> impl IntoView {
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for=id>{label}</label>
            <select class="govuk-select" id=id on:change=move |event| chosen.set(event_target_value(&event))>
                <option value="">{none}</option>
                {options.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }).collect_view()}
            </select>
        </div>
    }
}
